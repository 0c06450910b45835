/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from './texts';

/** Reads a question and its options out; nothing where the phone has no voice for the language. */
export function ReadAloud({ words }: { readonly words: readonly string[] }) {
  const { t, tag } = useTexts();
  const [able, setAble] = useState(false);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return undefined;
    const language = tag.split('-')[0]?.toLowerCase() ?? '';
    const look = (): void =>
      setAble(speechSynthesis.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language)));
    look();
    // Voices come after the page.
    speechSynthesis.addEventListener?.('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener?.('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, [tag]);
  if (!able) return null;
  const read = (): void => {
    const utterance = new SpeechSynthesisUtterance(words.filter((line) => line !== '').join('。'));
    utterance.lang = tag;
    utterance.rate = 0.9;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  };
  return (
    <button type="button" class="link-button" onClick={read}>
      {t('easy.readAloud')}
    </button>
  );
}
