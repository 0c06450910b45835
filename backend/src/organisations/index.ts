export { managesOffice } from './office.js';
export { OrgUnit } from './org-unit.entity.js';
export { OrganisationsModule } from './organisations.module.js';
export { OrganisationsService, type UnitFields, type UnitInTree } from './organisations.service.js';
export { toUnitRef, unitRef } from './unit-ref.js';
export {
  atOrAbove,
  belongsToTerritory,
  belowPath,
  findUnit,
  findUnitByCode,
  findUnits,
  findUnitsByCode,
  findUnitsBelow,
  forgetSecretary,
  ofUnitCalled,
  unitsWithin,
  withinReach,
  withUnit,
  type UnitInScope,
} from './org-unit.lookup.js';
export { setUpTypes, unitLevels, unitTypes, type UnitType } from './unit-types.js';
