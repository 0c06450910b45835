import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addCatalogue, type InterfaceLocale, type LoadCatalogue } from './interface-language';

/** Loads the texts of a part of the interface in the present language; true once they are there. */
export function useCatalogue(load: LoadCatalogue): boolean {
  const { i18n } = useTranslation();
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    let current = true;
    void addCatalogue(i18n.language as InterfaceLocale, load).then(() => {
      if (current) setLoaded(i18n.language);
    });
    return () => {
      current = false;
    };
  }, [i18n.language, load]);
  return loaded === i18n.language;
}
