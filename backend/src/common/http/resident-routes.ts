/** Whether only residents ask there: when one of them voted is nobody's to see, in no log, figure or trace. */
export const isOfResidents = (route: string): boolean => route.startsWith('/api/collect') || route.startsWith('/s/');
