import designer from './designer.json';
import properties from './properties.json';

export const catalogue = { designer, properties };
