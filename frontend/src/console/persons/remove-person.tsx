import { App, Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRemovePerson } from '../../api/persons';
import type { PersonView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';

/** For somebody who asks for it: the name goes, and grades stay. */
export function RemovePerson({ person, onDone }: { readonly person: PersonView; readonly onDone: () => void }) {
  const { t } = useTranslation('persons');
  const { message } = App.useApp();
  const ask = useAsking();
  const remove = useRemovePerson();
  const question = {
    title: t('removeQuestion', { name: person.name }),
    content: t('removeText'),
    okText: t('remove'),
    danger: true,
  };
  const done = {
    onSuccess: () => {
      void message.success(t('removed'));
      onDone();
    },
  };
  return (
    <>
      <Divider titlePlacement="start" plain>
        {t('remove')}
      </Divider>
      <p className="quiet">{t('removeHint')}</p>
      <ProblemAlert error={remove.error} />
      <Button
        danger
        loading={remove.isPending}
        onClick={() => ask(question, () => remove.mutate({ id: person.id, revision: person.revision }, done))}
      >
        {t('remove')}
      </Button>
    </>
  );
}
