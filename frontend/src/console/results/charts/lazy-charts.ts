import { lazy } from 'react';

// The chart library is a sixth of the console, and few pages draw.
export const LyingBars = lazy(async () => ({ default: (await import('./bar-charts')).LyingBars }));
export const StandingBars = lazy(async () => ({ default: (await import('./bar-charts')).StandingBars }));
export const RisingLine = lazy(async () => ({ default: (await import('./line-charts')).RisingLine }));
