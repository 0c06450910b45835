import type { SurveyDefinition } from '../../survey/survey-engine';

/** A text of a form: plain, or by language, the base under `default`. */
export type FormText = string | Readonly<Record<string, string>> | undefined;

/** An element of a form, with what is drawn of it. The engine says whether it is shown. */
export interface ElementPart {
  readonly type: string;
  readonly name: string;
  /** Its place in the definition, `#/pages/0/elements/1`. */
  readonly pointer: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly title: FormText;
  readonly description: FormText;
  /** Of a panel. */
  readonly elements: readonly ElementPart[];
}

export interface PagePart {
  readonly pointer: string;
  readonly title: FormText;
  readonly description: FormText;
  readonly elements: readonly ElementPart[];
}

/** The pages of a form in their order; a form without pages is one page. */
export function pagesOf(definition: SurveyDefinition): readonly PagePart[] {
  const pages = listAt(definition, 'pages').map((page, index) => ({
    pointer: `#/pages/${index}`,
    title: textAt(page, 'title'),
    description: textAt(page, 'description'),
    elements: elementsOf(page, `#/pages/${index}`),
  }));
  const elements = elementsOf(definition, '#');
  return elements.length === 0
    ? pages
    : [...pages, { pointer: '#', title: undefined, description: undefined, elements }];
}

type Json = Readonly<Record<string, unknown>>;

const listAt = (json: Json, name: string): readonly Json[] => (Array.isArray(json[name]) ? (json[name] as Json[]) : []);
const textAt = (json: Json, name: string): FormText => json[name] as FormText;

function elementsOf(json: Json, pointer: string): ElementPart[] {
  // `questions` is the old name of `elements`.
  return ['elements', 'questions'].reduce<ElementPart[]>(
    (all, list) =>
      all.concat(
        listAt(json, list).map((element, index) => {
          const at = `${pointer}/${list}/${index}`;
          return {
            type: String(element['type']),
            name: String(element['name']),
            pointer: at,
            json: element,
            title: textAt(element, 'title'),
            description: textAt(element, 'description'),
            elements: elementsOf(element, at),
          };
        }),
      ),
    [],
  );
}
