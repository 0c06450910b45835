import type { MessageView } from '../../api/models';
import { useReminderWords } from './use-reminder-words';
import './reminders.css';

/** What somebody reads who is reminded, in the language of the interface. */
export function ReminderText({ caption, words }: { readonly caption: string; readonly words: MessageView['words'] }) {
  const { title, body } = useReminderWords()(words);
  return (
    <figure className="reminder-text">
      <figcaption className="quiet">{caption}</figcaption>
      <p className="strong">{title}</p>
      <p className="reminder-body">{body}</p>
    </figure>
  );
}
