import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { FormUses } from '../forms/index.js';
import { RegisterVersion } from './register-version.entity.js';

/** Says which registers stand on a form, so that it is not thrown away under them. */
@Injectable()
export class FormsOfRegisters implements OnModuleInit {
  constructor(@Inject(FormUses) private readonly uses: FormUses) {}

  onModuleInit(): void {
    this.uses.follow(async (manager, forms) => {
      const numbers = new Map(forms.map(({ id, version }) => [id, version]));
      const registers = await manager.find(RegisterVersion, {
        where: { formVersionId: In([...numbers.keys()]) },
        order: { code: 'ASC', version: 'ASC' },
      });
      const uses = registers.map(({ code, definition, formVersionId }) => ({
        kind: 'register' as const,
        id: code,
        name: definition.title,
        version: numbers.get(formVersionId) ?? 0,
      }));
      return [...new Map(uses.map((use) => [`${use.id} ${use.version}`, use])).values()];
    });
  }
}
