import { describe, expect, it } from 'vitest';
import type { Permission } from '../session/session-context';
import { pagePlace } from './page-place';

const known = [
  { name: 'home', needs: [] },
  { name: 'tasks', needs: ['sheets.self', 'sheets.assess'] },
  { name: 'campaigns', needs: ['campaigns.read', 'campaigns.manage'] },
] satisfies { name: string; needs: Permission[] }[];
const with_ =
  (...permissions: Permission[]) =>
  (permission: Permission) =>
    permissions.includes(permission);

describe('where a page stands', () => {
  const sheet = { below: ['tasks', 'campaigns'] };

  it.each([
    ['whoever fills it in came from the tasks', with_('sheets.self', 'campaigns.read'), 'tasks'],
    ['whoever only reads came from the campaigns', with_('campaigns.read'), 'campaigns'],
    ['who may open neither goes home', with_(), 'home'],
  ])('%s', (_, may, name) =>
    expect(pagePlace(sheet, known, may)).toMatchObject({ destination: { name }, isDestination: false, refused: false }),
  );

  it('is refused where its destination is not open to the account', () => {
    expect(pagePlace({ is: 'campaigns' }, known, with_('facts.read'))).toMatchObject({
      destination: { name: 'campaigns' },
      isDestination: true,
      refused: true,
    });
    expect(pagePlace({ is: 'campaigns' }, known, with_('campaigns.manage')).refused).toBe(false);
  });

  it('is refused by what the page itself needs, whatever stands above it', () => {
    const wizard = { below: ['campaigns'], needs: ['campaigns.manage'] } satisfies {
      below: string[];
      needs: Permission[];
    };
    expect(pagePlace(wizard, known, with_('campaigns.read')).refused).toBe(true);
    expect(pagePlace(wizard, known, with_('campaigns.manage')).refused).toBe(false);
  });

  it('stands nowhere where the route says nothing', () =>
    expect(pagePlace({}, known, with_())).toEqual({ destination: undefined, isDestination: false, refused: false }));
});
