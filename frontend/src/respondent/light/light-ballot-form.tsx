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
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { BallotFormProps } from '../answered-form';
import { BallotFoot, type AnswerProgress } from '../ballot-foot';
import { useComfort } from '../comfort';
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
  const { t, textKey } = useTexts();
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
  const [{ easy }] = useComfort();
  /** The question that was turned to; undefined before anybody turned. */
  const [turned, setTurned] = useState<string>();

  const parts = useMemo(
    () => new Map(pages.flatMap(({ elements }) => questionsIn(elements)).map((part) => [part.name, part])),
    [pages],
  );

  /** Names of the questions that are asked now, and the one that is shown where one is shown at a time. */
  const asked = settled.shown.questions.filter(({ visible, key }) => visible && parts.has(key)).map(({ key }) => key);
  const at = Math.max(0, asked.indexOf(turned ?? ''));
  const only = easy ? asked[at] : undefined;
  const holdsIt = (elements: readonly ElementPart[]): boolean =>
    only === undefined || questionsIn(elements).some(({ name }) => name === only);

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
  /** Shows what is wrong, and turns to the first of it. */
  const complain = useCallback((found: Faults, about: 'missing' | 'faulty'): void => {
    setFaults(found);
    setMessage(about);
    setTurned(found.keys().next().value);
    toFirstFault.current = true;
  }, []);
  useEffect(() => {
    if (refused.length > 0)
      complain(faultsOf(refused.map(({ question, code }) => ({ path: [question], code }))), 'faulty');
  }, [refused, complain]);
  useEffect(() => {
    if (!toFirstFault.current || faults.size === 0) return;
    toFirstFault.current = false;
    const fault = place.current?.querySelector('.fault');
    const box = fault?.closest('.question, .matrix-row');
    box?.scrollIntoView({ block: 'center' });
    box?.querySelector<HTMLElement>('input:not(:disabled), textarea')?.focus({ preventScroll: true });
  }, [faults]);

  const valueOf = (name: string): string | undefined =>
    named(
      name,
      { answers: settled.answers, calculated: settled.calculated, variables: context.variables ?? {} },
      parts,
      (text) => spokenText(text, textKey, () => undefined),
    );
  const say = (text: FormText): string => spokenText(text, textKey, valueOf);

  /** What is wrong with the answers now, by question; nothing when all of it holds. */
  const check = (): { readonly faults: Faults; readonly missing: boolean; readonly answers: Answers | undefined } => {
    const verdict = validate(compiled, settled.answers, context);
    if (verdict.ok) return { faults: new Map(), missing: false, answers: verdict.answers };
    const errors = verdict.errors.map(({ pointer, code }) => {
      const [question = '', ...rest] = pathIn(pointer);
      // A remark is part of its question.
      return { path: [parts.has(question) ? question : question.replace(/-Comment$/, ''), ...rest], code };
    });
    return { faults: faultsOf(errors), missing: errors.every(({ code }) => code === 'required'), answers: undefined };
  };
  const submit = (): void => {
    const { faults: found, missing, answers } = check();
    if (answers) onSubmit(answers);
    else complain(found, missing ? 'missing' : 'faulty');
  };
  const turnOn = (): void => {
    const own = check().faults.get(only ?? '');
    if (own) {
      setFaults(new Map([[only ?? '', own]]));
      toFirstFault.current = true;
    } else turnTo(at + 1);
  };
  const turnTo = (next: number): void => {
    setTurned(asked[next]);
    // To the question, past what stands on top of every screen.
    place.current?.scrollIntoView();
  };

  const inWords = (part: ElementPart, codes: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> =>
    new Map([...codes].map(([below, code]) => [below, say(ownWords(part, code)) || textOfFault(t, code)]));
  const numbers = numbering(view.form, settled.shown);
  const shownElement = (part: ElementPart) => {
    if (part.type === 'panel') {
      if (!holdsIt(part.elements)) return null;
      if (settled.shown.containers.find(({ pointer }) => pointer === part.pointer)?.visible !== true) return null;
      return (
        <section key={part.pointer} class="panel">
          {part.title !== undefined && <h3>{say(part.title)}</h3>}
          {part.description !== undefined && <p class="quiet">{say(part.description)}</p>}
          {part.elements.map(shownElement)}
        </section>
      );
    }
    if (only !== undefined && part.name !== only) return null;
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
        aloud={easy}
        listed={typeof rowsFrom === 'string' ? listedRows(context, rowsFrom) : []}
        onAnswer={answer}
      />
    );
  };
  const isShown = (page: PagePart): boolean =>
    holdsIt(page.elements) &&
    (settled.shown.containers.find(({ pointer }) => pointer === page.pointer)?.visible ?? true);
  const turning =
    only === undefined
      ? undefined
      : {
          back: at === 0 ? undefined : () => turnTo(at - 1),
          on: at === asked.length - 1 ? undefined : turnOn,
        };

  return (
    <>
      <div class="light-form" hidden={frozen} ref={place}>
        {easy && (
          <p class="quiet" role="status">
            {t('easy.place', { place: at + 1, total: asked.length })}
          </p>
        )}
        {pages.filter(isShown).map((page) => (
          <section key={page.pointer} class="form-page">
            {page.title !== undefined && <h2>{say(page.title)}</h2>}
            {page.description !== undefined && <p class="quiet">{say(page.description)}</p>}
            {page.elements.map(shownElement)}
          </section>
        ))}
      </div>
      {!frozen && (
        <BallotFoot
          progress={progressOf(settled.shown, settled.answers, parts)}
          message={message}
          onSubmit={submit}
          turning={turning}
        />
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
