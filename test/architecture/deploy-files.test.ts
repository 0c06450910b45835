import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig, variables } from '@pingyi/backend';
import { migrations } from '@pingyi/backend/testing';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/deploy/${name}`, import.meta.url)), 'utf8');

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly image: string;
  readonly volumes?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** As compose fills in what stands in `${…}`. */
const filledIn = (value: string): string =>
  value.replace(
    /\$\{(\w+)[^}]*\}/g,
    (_, name: string) => ({ SITE: 'pingyi.example' })[name] ?? 'a-secret-of-some-length',
  );

describe('the files for servers', () => {
  const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
  const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'pingyi');

  it('start two processes that answer, one that works, PostgreSQL and a proxy, on settings that the server takes', () => {
    expect(Object.keys(compose.services)).toEqual(['postgres', 'worker', 'web-1', 'web-2', 'caddy']);
    const roles = ours.map(([name, { environment = {} }]) => {
      for (const variable of Object.keys(environment)) expect(Object.keys(variables)).toContain(variable);
      const given = Object.entries(environment).map(([variable, value]) => [variable, filledIn(value)]);
      const config = readConfig(Object.fromEntries(given) as Record<string, string>);
      expect(config).toMatchObject({ http: { publicUrl: 'https://pingyi.example', trustedProxies: 1 } });
      return [name, config.role];
    });
    expect(roles).toEqual([
      ['worker', 'worker'],
      ['web-1', 'web'],
      ['web-2', 'web'],
    ]);
  });

  it('share the folder of data, and wait for whom they need', () => {
    for (const [, { volumes = [] }] of ours)
      expect(volumes.map((volume) => volume.split(':')[1])).toEqual([
        '/var/lib/pingyi',
        '/var/backups/pingyi',
        '/var/lib/pingyi-keys',
      ]);
    for (const { depends_on: needed = {}, volumes = [] } of Object.values(compose.services)) {
      for (const name of Object.keys(needed)) expect(Object.keys(compose.services)).toContain(name);
      for (const volume of volumes)
        if (!volume.startsWith('.')) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it('hand requests to processes that there are, and none for figures', () => {
    const caddy = read('Caddyfile');
    const upstreams = /reverse_proxy (.+) \{/.exec(caddy)?.[1]?.split(' ') ?? [];
    const answering = ours.map(([name]) => name).filter((name) => name.startsWith('web'));
    expect(upstreams).toEqual(answering.map((name) => `${name}:3000`));
    expect(caddy).toContain('respond /metrics 404');
    expect((caddy.match(/\{/g) ?? []).length).toBe((caddy.match(/\}/g) ?? []).length);
  });

  it.each(['pingyi.service', 'Containerfile'])('name in %s only what the server knows, besides NODE_ENV', (name) => {
    const text = read(name);
    const named = [...text.matchAll(/^(?:Environment=|ENV )(.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/(\w+)=(\S+)/g)].map(([, variable = '', value = '']) => [variable, value] as const),
    );
    expect(named.length).toBeGreaterThan(2);
    const settings = named.filter(([variable]) => variable !== 'NODE_ENV');
    for (const [variable] of settings) expect(Object.keys(variables)).toContain(variable);
    expect(() => readConfig(Object.fromEntries(settings))).not.toThrow();
  });
});

describe('the notes on upgrading', () => {
  it('name every migration', () => {
    const notes = readFileSync(fileURLToPath(new URL('../../docs/upgrading.md', import.meta.url)), 'utf8');
    const named = [...notes.matchAll(/`(\d{13})-[a-z-]+`/g)].map(([, number]) => number);
    expect(named).toEqual(migrations.map(({ name }) => name.slice(-13)));
  });
});
