import { setProperties } from '../document/edit-document';
import type { NodeId } from '../document/form-document';
import { useActions, useMember } from '../store/designer-context';
import type { PlannedProperty } from './property-plan';

export interface PropertyHandle {
  readonly value: unknown;
  /** `undefined` and the default take the member out of the definition. */
  readonly set: (value: unknown) => void;
}

/** The value of a property of an element, with the way to change it as one step of the history. */
export function useProperty(id: NodeId, property: PlannedProperty): PropertyHandle {
  const given = useMember(id, property.name);
  const actions = useActions();
  return {
    value: given ?? property.defaultValue,
    set: (value) => {
      const absent = value === undefined || value === '' || value === property.defaultValue;
      actions.change(
        (document) => setProperties(document, id, { [property.name]: absent ? undefined : value }),
        `${id} ${property.name}`,
      );
    },
  };
}

export interface FieldProps {
  readonly id: NodeId;
  readonly property: PlannedProperty;
}
