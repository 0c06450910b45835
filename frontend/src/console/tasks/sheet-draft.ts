import { isSameJson } from '@pingyi/form-definitions/vocabulary';
import type { SheetView } from '../../api/models';
import { ProblemError } from '../../api/problem';
import type { SheetSave } from '../../api/sheets';
import { mergeAnswers, withStored } from '../../saving/merge-answers';
import { createSaver, type Reconciled, type Saver } from '../../saving/saver';
import { hasUnsaved } from '../../saving/saving-state';
import { refusalOf } from '../../saving/use-saving';
import { answersOf, inputOf, questionOf, takeAnswers, typedAnswers, type SurveyModel } from '../../survey';

export interface SheetPorts {
  save(save: SheetSave): Promise<SheetView>;
  fetch(): Promise<SheetView>;
  /** What the server says against a draft; nothing when it took it. */
  onChecked(error: ProblemError | undefined): void;
}

/** What somebody else did to the sheet that is open here; names are those of the answers. */
export interface OthersChanges {
  /** Who stored the sheet last. */
  readonly by: string;
  /** Taken over into this page, and not yet read. */
  readonly arrived: readonly string[];
  /** Changed on both sides; what is stored, for each question to be seen here. */
  readonly undecided: ReadonlyMap<string, unknown>;
  /** Submitted meanwhile: nothing is stored until it is submitted again. */
  readonly submitted: boolean;
}

/** A sheet while it is filled in: what is typed, what is stored, and what others stored meanwhile. */
export class SheetDraft {
  readonly saver: Saver;
  private revision: number;
  private base: Readonly<Record<string, unknown>>;
  private submitted: boolean;
  private by = '';
  private arrived: readonly string[] = [];
  private undecided: ReadonlySet<string> = new Set();
  private takingIn = false;
  private shown: OthersChanges;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly survey: SurveyModel,
    sheet: SheetView,
    private readonly ports: SheetPorts,
  ) {
    this.revision = sheet.revision;
    this.submitted = sheet.state === 'submitted';
    // With what the form presets: that is not typed by anybody.
    this.base = typedAnswers(survey);
    this.shown = { by: '', arrived: [], undecided: new Map(), submitted: this.submitted };
    this.saver = createSaver({
      send: () => this.send(),
      refusalOf,
      reconcile: () => this.reconcile(),
      savesByItself: () => this.savesByItself(),
    });
  }

  /** A draft saved over a submitted sheet would take the submission back without anybody meaning it. */
  savesByItself(): boolean {
    return !this.submitted;
  }

  readonly others = (): OthersChanges => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** To be told of each change of the form. */
  readonly changed = (): void => {
    if (this.takingIn) return;
    const typed = typedAnswers(this.survey);
    this.undecided = new Set([...this.undecided].filter((name) => !isSameJson(typed[name], this.base[name])));
    this.saver.changed();
    this.show();
  };

  readonly isUndecided = (): boolean => this.shown.undecided.size > 0;

  keepMine(name: string): void {
    this.decide(name);
    this.saver.changed();
  }

  takeTheirs(name: string): void {
    this.decide(name);
    this.takeIn(new Map([[name, this.base[name]]]));
    // It may show, hide or preset other questions.
    this.saver.changed();
  }

  forgetArrived(): void {
    this.arrived = [];
    this.show();
  }

  /** @throws {ProblemError} what the server said; after `revision-stale` both versions are brought together */
  submit(): Promise<SheetView> {
    return this.saver
      .sendAs(() => this.put('submit'))
      .catch(async (error: unknown) => {
        if (refusalOf(error) === 'overtaken') {
          await this.saver.inTurn(() => this.reconcile());
          this.saver.changed();
        }
        throw error;
      });
  }

  /** Takes in what others stored while nobody typed here. */
  async look(): Promise<void> {
    await this.saver
      .inTurn(async () => {
        if (!hasUnsaved(this.saver.state())) await this.reconcile();
      })
      // Whoever types next hears of it.
      .catch(() => undefined);
  }

  private async send(): Promise<void> {
    if (this.revision > 0 && isSameJson(inputOf(this.survey, this.toSend()), this.base)) return;
    try {
      await this.put('save');
      this.ports.onChecked(undefined);
    } catch (error) {
      if (error instanceof ProblemError && refusalOf(error) === 'rejected') this.ports.onChecked(error);
      throw error;
    }
  }

  private async put(action: SheetSave['action']): Promise<SheetView> {
    const stored = await this.ports.save({ revision: this.revision, answers: this.toSend(), action });
    this.acknowledge(stored);
    return stored;
  }

  private toSend(): Record<string, unknown> {
    return answersOf(this.survey, withStored(this.survey.data as Record<string, unknown>, this.base, this.undecided));
  }

  private acknowledge({ revision, state, answers }: SheetView): void {
    this.revision = revision;
    this.submitted = state === 'submitted';
    this.base = inputOf(this.survey, answers);
  }

  private async reconcile(): Promise<Reconciled> {
    const stored = await this.ports.fetch();
    if (stored.revision !== this.revision) {
      const theirs = inputOf(this.survey, stored.answers);
      const mine = typedAnswers(this.survey);
      const { arrived, undecided } = mergeAnswers({ base: this.base, mine, theirs, undecided: this.undecided });
      this.undecided = undecided;
      this.by = stored.rater?.displayName ?? '';
      this.acknowledge(stored);
      this.arrived = [...new Set([...this.arrived, ...arrived])];
      this.takeIn(new Map(arrived.map((name) => [name, theirs[name]])));
    }
    return this.savesByItself() ? 'send' : 'wait';
  }

  private takeIn(answers: ReadonlyMap<string, unknown>): void {
    this.takingIn = true;
    try {
      takeAnswers(this.survey, answers);
    } finally {
      this.takingIn = false;
    }
    this.show();
  }

  private decide(name: string): void {
    this.undecided = new Set([...this.undecided].filter((other) => other !== name));
    this.show();
  }

  private show(): void {
    const visible = [...this.undecided].filter((name) => questionOf(this.survey, name)?.isVisibleInSurvey);
    this.shown = {
      by: this.by,
      arrived: this.arrived,
      undecided: new Map(visible.map((name) => [name, this.base[name]])),
      submitted: this.submitted,
    };
    for (const listener of this.listeners) listener();
  }
}
