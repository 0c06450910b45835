import type { FormManifest } from '@pingyi/form-definitions/vocabulary';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../document/form-document';
import { createDesignerStore, documentIn, isLocked } from './designer-store';

const manifest = { copyOf: { formCode: 'member', version: 1 } } as FormManifest;
const definition = {
  pages: [
    {
      name: 'page',
      elements: [
        { type: 'text', name: 'learning', title: 'Learning', lockedBase: true },
        { type: 'text', name: 'own', title: 'Own', lockedBase: true },
      ],
    },
  ],
};

describe('base questions of a copy', () => {
  it('are locked by what stands in the base, not by what the copy says of its own', () => {
    const state = createDesignerStore({ document: documentOf(definition), manifest }, false, ['learning']).getState();
    const locked = Object.entries(documentIn(state).nodes).flatMap(([id, node]) =>
      isLocked(state, id) ? [node.properties['name']] : [],
    );
    expect(locked).toEqual(['learning']);
  });

  it('are free in a form of its own', () => {
    const state = createDesignerStore({ document: documentOf(definition), manifest }, false).getState();
    expect(Object.keys(documentIn(state).nodes).filter((id) => isLocked(state, id))).toEqual([]);
  });
});
