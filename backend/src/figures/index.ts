export { addFigures, type StandingFigure } from './domain/add-figures.js';
export { countFigures, type Countable, type Counted } from './domain/count-figures.js';
export { FigureCounters, type CountedTime, type FigureCounter, type RegisterTitle } from './figure-counters.js';
export { countedView, figureBehind, toCountedView, toFigureBehind } from './figure-view.js';
export { Figure } from './figure.entity.js';
export { findFigures, findStandingFigures } from './figure.lookup.js';
export { checkFigures } from './figures.check.js';
export { FiguresModule } from './figures.module.js';
export { WaitingFigures } from './waiting-figures.js';
