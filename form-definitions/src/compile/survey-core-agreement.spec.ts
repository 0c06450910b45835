import { customProperties, formBaseLocale, shippedForms } from '../index.js';
import { Serializer, surveyLocalization, SurveyModel } from 'survey-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const defaultLocale = surveyLocalization.defaultLocale;

beforeAll(() => {
  for (const { class: owner, title, ...property } of customProperties) {
    expect(Serializer.findProperty(owner, property.name), property.name).toBeFalsy();
    Serializer.addProperty(owner, { ...property, displayName: title.default });
  }
  surveyLocalization.defaultLocale = formBaseLocale;
});

afterAll(() => {
  for (const property of customProperties) Serializer.removeProperty(property.class, property.name);
  surveyLocalization.defaultLocale = defaultLocale;
});

describe.each(shippedForms())('survey-core reads $code', ({ definition, manifest }) => {
  it('without complaint, our properties included', () => {
    const model = new SurveyModel(definition);
    expect(model.jsonErrors).toBeFalsy();
    for (const [name, role] of Object.entries(manifest.roles)) {
      expect(model.getQuestionByName(name).getPropertyValue('role')).toBe(role);
    }
  });

  it('in three languages', () => {
    const model = new SurveyModel(definition);
    const title = (locale: string): string => {
      model.locale = locale;
      return model.title;
    };
    expect([title('zh-cn'), title('zh-tw'), title('en')]).toEqual([
      manifest.title['zh-CN'],
      manifest.title['zh-TW'],
      manifest.title.en,
    ]);
  });
});
