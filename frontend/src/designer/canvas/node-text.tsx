import { memo } from 'react';
import type { NodeId } from '../document/form-document';
import { setProperties } from '../document/edit-document';
import { nodeOf } from '../document/form-document';
import { textIn, withText } from '../document/localised-text';
import { useActions, useDesigner, useMember } from '../store/designer-context';
import { InlineText } from './inline-text';

interface NodeTextProps {
  readonly id: NodeId;
  /** Localised member of the element, such as `title`. */
  readonly member: string;
  readonly placeholder: string;
  readonly label: string;
  readonly className?: string;
  readonly onEnter?: () => void;
}

/** A text of an element, in the language that the canvas shows. In another language the base text stands as a hint. */
export const NodeText = memo(function NodeText({ id, member, placeholder, label, className, onEnter }: NodeTextProps) {
  const locale = useDesigner((state) => state.locale);
  const actions = useActions();
  const value = useMember(id, member);
  return (
    <InlineText
      id={id}
      field={member}
      value={textIn(value, locale)}
      placeholder={textIn(value, 'default') || placeholder}
      label={label}
      {...(className !== undefined && { className })}
      {...(onEnter && { onEnter })}
      onChange={(text) =>
        actions.change(
          (document) =>
            setProperties(document, id, { [member]: withText(nodeOf(document, id).properties[member], locale, text) }),
          `${id} ${member} ${locale}`,
        )
      }
    />
  );
});
