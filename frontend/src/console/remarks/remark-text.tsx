import { useTranslation } from 'react-i18next';

const mask = /⟦(\w+)⟧/;

/** A remark as it was written, with a sign where names and numbers were left out. Its direction is its own, whatever it is written in. */
export function RemarkText({ text }: { readonly text: string }) {
  const { t } = useTranslation('remarks');
  return (
    <p className="remark-text" dir="auto">
      {text.split(mask).map((part, at) => {
        if (at % 2 === 0) return part;
        const what = t(`mask.${part}`);
        return (
          // Parts of a text have no other key than their place.
          <span key={at} className="remark-mask" title={t('masked', { what })}>
            {what}
          </span>
        );
      })}
    </p>
  );
}
