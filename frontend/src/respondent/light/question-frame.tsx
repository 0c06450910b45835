/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';

interface QuestionFrameProps {
  readonly name: string;
  /** Id of the elements that describe the question. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly required: boolean;
  readonly fault: string | undefined;
  /** The id of the one box that the title names; without it the question is a group of buttons. */
  readonly labelFor?: string;
  readonly children: ComponentChildren;
}

/** The words around the answer to one question. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { name, id, title, description, required, fault, labelFor, children } = props;
  const heading = (
    <>
      {title}
      {required && (
        <span class="required" aria-hidden="true">
          {' '}
          *
        </span>
      )}
    </>
  );
  const rest = (
    <>
      {description !== '' && (
        <p class="quiet" id={`${id}-about`}>
          {description}
        </p>
      )}
      {fault !== undefined && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
      {children}
    </>
  );
  return labelFor === undefined ? (
    <fieldset class="card question" data-name={name} aria-describedby={describedBy(id, description, fault)}>
      <legend>{heading}</legend>
      {rest}
    </fieldset>
  ) : (
    <div class="card question" data-name={name}>
      <label class="legend" for={labelFor}>
        {heading}
      </label>
      {rest}
    </div>
  );
}

/** The ids of what describes a question, as `aria-describedby` wants them. */
export const describedBy = (id: string, description: string, fault: string | undefined): string | undefined =>
  [description !== '' && `${id}-about`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ') || undefined;
