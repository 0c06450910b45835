import { BaseTheme, type ITheme } from 'survey-core';
import { concreteColours } from './concrete-colours';

const look: Readonly<Record<string, string>> = {
  '--sjs2-palette-gray-100': '#f4f3ef',
  '--sjs2-palette-gray-900': '#1f2524',
  '--sjs2-color-project-brand-400': '#5c9aa1',
  '--sjs2-color-project-brand-500': '#2b7780',
  '--sjs2-color-project-brand-600': '#1d5c63',
  '--sjs2-color-project-brand-700': '#164a50',
  '--sjs2-palette-red-600': '#b3261e',
  '--sjs2-palette-red-700': '#8f1f18',
  '--sjs2-typography-font-family-text': 'inherit',
  '--sjs2-typography-font-family-code': 'ui-monospace, monospace',
  '--sjs2-base-unit-size': 'var(--survey-unit, 8px)',
  '--sjs2-base-unit-spacing': 'var(--survey-spacing, 8px)',
  '--sjs2-base-unit-font-size': 'var(--survey-font-unit, 8px)',
  '--sjs2-base-unit-line-height': 'var(--survey-font-unit, 8px)',
  '--sjs2-base-unit-radius': '6px',
  // Pale grey outlines and half-transparent text fall below the contrast that old eyes need.
  '--sjs2-color-utility-surface-survey': 'transparent',
  '--sjs2-color-fg-basic-secondary': '#4f5a58',
  '--sjs2-color-component-question-default-description': '#4f5a58',
  // A grey box looks as if nothing could be typed into it.
  '--sjs2-color-component-formbox-default-bg': '#ffffff',
  '--sjs2-color-component-formbox-hovered-bg': '#ffffff',
  '--sjs2-color-component-formbox-readonly-bg': '#f1f2ee',
  '--sjs2-color-component-formbox-default-border': '#7a8a88',
  '--sjs2-color-component-radio-false-default-border': '#6b7b79',
  '--sjs2-color-component-checkbox-false-default-border': '#6b7b79',
  '--sjs2-color-component-radio-false-default-bg': '#ffffff',
  '--sjs2-color-component-checkbox-false-default-bg': '#ffffff',
};

let theme: ITheme | undefined;

/** Our colours and sizes on survey-core's base theme; sizes follow the CSS variables `--survey-*` of the page around. */
export function surveyTheme(): ITheme {
  if (theme) return theme;
  const base: Record<string, string> = { ...BaseTheme.cssVariables, ...look };
  const understood = CSS.supports('color', 'rgba(from red r g b / 0.5)');
  theme = {
    themeName: 'pingyi',
    colorPalette: 'light',
    isPanelless: false,
    cssVariables: { ...look, ...(understood ? {} : concreteColours(base)) },
  };
  return theme;
}
