export { Indicators } from './indicators.service.js';
export { IndicatorsModule } from './indicators.module.js';
