import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languages, message } from '../documents/index.js';

export interface RemovedPerson {
  readonly id: string;
  readonly unitId: string;
  /** Which is to be nowhere. */
  readonly name: string;
  /** What is shown in its place, in every language of the office. */
  readonly shown: string;
}

type Follower = (tx: EntityManager, person: RemovedPerson) => Promise<void>;

/** What stands in the place of a name that was removed on request. */
export const removedName = languages.map((language) => message(language, 'person.removed')).join(' / ');

/** Rooms that keep the name of a person forget it in the unit of work that removes it. */
@Injectable()
export class PersonRemovals {
  private readonly followers: { readonly tables: readonly string[]; readonly forget: Follower }[] = [];

  /** @param tables in which the name stood, whose dead rows and write-ahead files are removed after it */
  follow(tables: readonly string[], forget: Follower): void {
    this.followers.push({ tables, forget });
  }

  get tables(): readonly string[] {
    return this.followers.flatMap(({ tables }) => tables);
  }

  async forget(tx: EntityManager, person: RemovedPerson): Promise<void> {
    for (const { forget } of this.followers) await forget(tx, person);
  }
}
