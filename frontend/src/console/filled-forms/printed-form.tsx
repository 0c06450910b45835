import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { printedSections, type SurveyModel } from '../../survey';
import './printed-form.css';
import { usePrinting } from './use-printing';

interface PrintedFormProps {
  readonly survey: SurveyModel;
  readonly title: string;
  /** What stands above the answers: name and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** What happened to it, below the answers. */
  readonly history?: { readonly title: string; readonly lines: readonly string[] };
  /** What supports it, as it is at that moment. */
  readonly evidence?: { readonly title: string; readonly lines: () => readonly string[] };
  /** What is written below it with a pen. */
  readonly signatures?: readonly string[];
}

/** A filled-in form on paper, in place of the page: what stands in it at that moment, with all of each text. */
export function PrintedForm(props: PrintedFormProps) {
  return usePrinting() ? createPortal(<Paper {...props} />, document.body) : null;
}

function Paper({ survey, title, facts, history, evidence, signatures }: PrintedFormProps) {
  const { t, i18n } = useTranslation('filled-forms');
  useEffect(() => {
    document.documentElement.classList.add('prints-form');
    return () => document.documentElement.classList.remove('prints-form');
  }, []);
  const files = evidence?.lines() ?? [];
  return (
    <article className="printed-form" lang={i18n.language}>
      <h1>{title}</h1>
      <dl className="printed-form-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {printedSections(survey).map(({ key, headings, questions }) => (
        <section key={key}>
          {headings.length > 0 && <h2>{headings.join(' · ')}</h2>}
          {questions.map(({ name, title: question, lines, wide, drawing }) => (
            <div key={name} className={wide ? 'printed-form-question printed-form-wide' : 'printed-form-question'}>
              <h3>{question}</h3>
              {drawing && <img src={drawing} alt="" />}
              {lines.map((line, index) => (
                <p key={`${index}${line}`}>{line}</p>
              ))}
              {!drawing && lines.length === 0 && <p className="printed-form-nothing">{t('print.nothing')}</p>}
            </div>
          ))}
        </section>
      ))}
      {history && (
        <section>
          <h2>{history.title}</h2>
          {history.lines.map((line, index) => (
            <p key={`${index}${line}`}>{line}</p>
          ))}
        </section>
      )}
      {evidence && files.length > 0 && (
        <section>
          <h2>{evidence.title}</h2>
          <ol className="printed-form-files">
            {files.map((line, index) => (
              <li key={`${index}${line}`}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {signatures && (
        <dl className="printed-form-signatures">
          {signatures.map((signature) => (
            <div key={signature}>
              <dt>{signature}</dt>
              <dd />
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
