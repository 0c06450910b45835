import { isJsonObject, optionsOf, type JsonObject } from '@pingyi/form-definitions/vocabulary';
import { descendants, isRepeating, repeatingParent, type OutlineNode } from '@pingyi/form-definitions/vocabulary';
import { understoodWays, type Demand } from '@pingyi/form-definitions/vocabulary';

/** What one question has to be answered with, in words of the form. */
export interface PrintedDemand {
  /** Name of the question, by which its number on the paper is found. */
  readonly question: string;
  readonly title: string;
  readonly operator: Demand['operator'];
  /** Any of them will do. */
  readonly values: readonly string[];
}

/** When a question is to be answered: any of the ways, each of its demands together. */
export type PrintedCondition = readonly (readonly PrintedDemand[])[];

type TextOf = (text: unknown) => string;

const mostWays = 12;

/** The conditions of a form as far as somebody with a pen can follow them. */
export class PrintedConditions {
  private readonly questions: ReadonlyMap<string, OutlineNode>;

  constructor(
    form: OutlineNode,
    private readonly textOf: TextOf,
  ) {
    const asked = [...descendants(form)].filter(
      (node) => node.kind === 'question' && !isRepeating(node) && repeatingParent(node) === undefined,
    );
    this.questions = new Map(
      asked.flatMap((node): [string, OutlineNode][] =>
        node.name === undefined ? [] : [[node.name.toLowerCase(), node]],
      ),
    );
  }

  /** `null` without a condition, or with one that asks for more than answers on this paper, such as the type of the unit. */
  of({ visibleIf }: JsonObject): PrintedCondition | null {
    const ways = typeof visibleIf === 'string' ? understoodWays(visibleIf) : undefined;
    if (!ways || ways.length > mostWays) return null;
    const printed = ways.map((way) => this.way(way));
    return printed.every((way) => way !== null) ? inOne(printed) : null;
  }

  private way(way: readonly Demand[]): readonly PrintedDemand[] | null {
    // "Answered, and less than 9" says no more than "less than 9".
    const telling = way.filter(
      ({ name, operator }) =>
        operator !== 'notempty' || !way.some((other) => other.name === name && other.operator !== 'notempty'),
    );
    const printed = telling.map((demand) => this.demand(demand));
    return printed.every((demand) => demand !== null) ? printed : null;
  }

  private demand({ name, operator, values }: Demand): PrintedDemand | null {
    const question = this.questions.get(name);
    if (!question) return null;
    return {
      question: question.name ?? '',
      title: this.textOf(question.json['title']) || (question.name ?? ''),
      operator: operator === 'anyof' ? 'equal' : operator,
      values: values.map((value) => this.valueText(question, value)),
    };
  }

  private valueText({ json, type }: OutlineNode, value: string | number | boolean): string {
    if (type === 'boolean' && typeof value === 'boolean')
      return this.textOf(json[value ? 'labelTrue' : 'labelFalse']) || (value ? '✓' : '✗');
    const option = optionsOf(json).find((choice) => isJsonObject(choice) && String(choice.value) === String(value));
    return (option && this.textOf(option.text)) || String(value);
  }
}

/** Ways that ask the same question for different answers are one way with several answers. */
function inOne(ways: PrintedCondition): PrintedCondition {
  const [[first] = []] = ways;
  const same =
    first &&
    ways.every(
      ([demand, ...more]) => more.length === 0 && demand?.question === first.question && demand.operator === 'equal',
    );
  return same ? [[{ ...first, values: ways.flatMap(([demand]) => demand?.values ?? []) }]] : ways;
}
