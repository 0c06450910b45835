/** @jsxImportSource preact */
import {
  change,
  settle,
  start,
  validate,
  type AnswerContext,
  type CompiledFormData,
  type ShownForm,
} from '@pingyi/form-definitions/engine';
import { choicesIn } from '@pingyi/form-definitions/vocabulary';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BallotFormProps } from '../answered-form';
import { BallotFoot, type AnswerProgress } from '../ballot-foot';
import { textOfFault } from '../fault-texts';
import { useTexts } from '../texts';
import { faultsOf, ownWords, pathIn, without, type Faults } from './form-faults';
import { pagesOf, type ElementPart, type FormText, type PagePart } from './form-parts';
import { LightQuestion } from './light-question';
import { named } from './named-values';
import { spokenText } from './spoken-form';

type LightBallotFormProps = BallotFormProps & { readonly compiled: CompiledFormData };

type Answers = Readonly<Record<string, unknown>>;

/** A form of plain question types, drawn without SurveyJS: what is shown and what holds is the engine's word, as on the server. */
export function LightBallotForm({
  view,
  compiled,
  answers: kept,
  faults: refused,
  frozen,
  onChange,
  onSubmit,
}: LightBallotFormProps) {
  const { t, locale } = useTexts();
  const context = useMemo<AnswerContext>(
    () => ({
      variables: { ...view.variables, unitName: view.unit.name, unitType: view.unit.type },
      timeZone: view.timeZone,
    }),
    [view],
  );
  const pages = useMemo(() => pagesOf(view.form), [view]);
  const [settled, setSettled] = useState(() =>
    Object.keys(kept).length === 0 ? start(compiled, context) : settle(compiled, kept, context),
  );
  const [faults, setFaults] = useState<Faults>(new Map());
  const [message, setMessage] = useState<'missing' | 'faulty'>();
  const place = useRef<HTMLDivElement>(null);
  const toFirstFault = useRef(false);

  const answer = (key: string, value: unknown): void => {
    const given = { ...settled.answers };
    if (value === undefined) delete given[key];
    else given[key] = value;
    const next = change(compiled, settled.answers, given, context);
    setSettled(next);
    setFaults(without(faults, key.replace(/-Comment$/, '')));
    setMessage(undefined);
    onChange(next.answers);
  };

  useEffect(() => {
    if (frozen) window.scrollTo(0, 0);
  }, [frozen]);
  useEffect(() => {
    if (refused.length === 0) return;
    setFaults(faultsOf(refused.map(({ question, code }) => ({ path: [question], code }))));
    setMessage('faulty');
    toFirstFault.current = true;
  }, [refused]);
  useEffect(() => {
    if (!toFirstFault.current || faults.size === 0) return;
    toFirstFault.current = false;
    const fault = place.current?.querySelector('.fault');
    const box = fault?.closest('.question, .matrix-row');
    box?.scrollIntoView({ block: 'center' });
    box?.querySelector<HTMLElement>('input:not(:disabled), textarea')?.focus({ preventScroll: true });
  }, [faults]);

  const parts = useMemo(
    () => new Map(pages.flatMap(({ elements }) => questionsIn(elements)).map((part) => [part.name, part])),
    [pages],
  );
  const valueOf = (name: string): string | undefined =>
    named(
      name,
      { answers: settled.answers, calculated: settled.calculated, variables: context.variables ?? {} },
      parts,
      (text) => spokenText(text, locale, () => undefined),
    );
  const say = (text: FormText): string => spokenText(text, locale, valueOf);

  const submit = (): void => {
    const verdict = validate(compiled, settled.answers, context);
    if (verdict.ok) return onSubmit(verdict.answers);
    const errors = verdict.errors.map(({ pointer, code }) => {
      const [question = '', ...rest] = pathIn(pointer);
      // A remark is part of its question.
      return { path: [parts.has(question) ? question : question.replace(/-Comment$/, ''), ...rest], code };
    });
    setFaults(faultsOf(errors));
    setMessage(verdict.errors.every(({ code }) => code === 'required') ? 'missing' : 'faulty');
    toFirstFault.current = true;
  };

  const inWords = (part: ElementPart, codes: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> =>
    new Map([...codes].map(([below, code]) => [below, say(ownWords(part, code)) || textOfFault(t, code)]));
  const numbers = numbering(view.form, settled.shown);
  const shownElement = (part: ElementPart) => {
    if (part.type === 'panel') {
      if (settled.shown.containers.find(({ pointer }) => pointer === part.pointer)?.visible !== true) return null;
      return (
        <section key={part.pointer} class="panel">
          {part.title !== undefined && <h3>{say(part.title)}</h3>}
          {part.description !== undefined && <p class="quiet">{say(part.description)}</p>}
          {part.elements.map(shownElement)}
        </section>
      );
    }
    const shown = settled.shown.questions.find(({ key }) => key === part.name);
    const field = compiled.fields.find(({ key }) => key === part.name);
    if (!shown?.visible || !field) return null;
    const rowsFrom = part.json['rowsFrom'];
    return (
      <LightQuestion
        key={part.name}
        part={part}
        field={field}
        shown={shown}
        answer={settled.answers[part.name]}
        remark={settled.answers[`${part.name}-Comment`]}
        faults={inWords(part, faults.get(part.name))}
        number={numbers.get(part.name)}
        t={t}
        say={say}
        listed={typeof rowsFrom === 'string' ? listedRows(context, rowsFrom) : []}
        onAnswer={answer}
      />
    );
  };
  const isShown = (page: PagePart): boolean =>
    settled.shown.containers.find(({ pointer }) => pointer === page.pointer)?.visible ?? true;

  return (
    <>
      <div class="light-form" hidden={frozen} ref={place}>
        {pages.filter(isShown).map((page) => (
          <section key={page.pointer} class="form-page">
            {page.title !== undefined && <h2>{say(page.title)}</h2>}
            {page.description !== undefined && <p class="quiet">{say(page.description)}</p>}
            {page.elements.map(shownElement)}
          </section>
        ))}
      </div>
      {!frozen && (
        <BallotFoot progress={progressOf(settled.shown, settled.answers, parts)} message={message} onSubmit={submit} />
      )}
    </>
  );
}

const questionsIn = (elements: readonly ElementPart[]): readonly ElementPart[] =>
  elements.reduce<readonly ElementPart[]>(
    (all, part) => all.concat(part.type === 'panel' ? questionsIn(part.elements) : part),
    [],
  );

/** Questions on show, a matrix by its rows; one that says it is optional counts like any other. */
function progressOf(shown: ShownForm, answers: Answers, parts: ReadonlyMap<string, ElementPart>): AnswerProgress {
  let [answered, total] = [0, 0];
  for (const question of shown.questions) {
    if (!question.visible || !question.enabled || !parts.has(question.key)) continue;
    const answer = answers[question.key];
    const given = question.rows
      ? question.rows.map(({ key }) => (answer as Answers | undefined)?.[String(key)])
      : [answer];
    total += given.length;
    answered += given.filter((value) => value !== undefined && value !== '').length;
  }
  return { answered, total };
}

function numbering(form: BallotFormProps['view']['form'], shown: ShownForm): ReadonlyMap<string, number> {
  const asked = form['showQuestionNumbers'];
  if (asked !== true && asked !== 'on') return new Map();
  return new Map(shown.questions.filter(({ visible }) => visible).map(({ key }, index) => [key, index + 1]));
}

const listedRows = ({ variables = {} }: AnswerContext, name: string) =>
  choicesIn({ rows: variables[name] }, 'rows').map(({ value, text }) => ({ value, text: text as FormText }));
