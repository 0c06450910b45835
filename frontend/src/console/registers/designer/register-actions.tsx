import { CopyOutlined, EditOutlined, StopOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegisterDefinition, RegisterView } from '../../../api/models';
import { useBeginRegister, useRegisterVersions, useRetireRegister } from '../../../api/register-drafts';
import { useRegisters } from '../../../api/registers';
import { freeCode } from '../../../ui/free-code';
import { useLocalized } from '../../../ui/localized';
import { useProblemText } from '../../../ui/problem-text';
import { useAsking } from '../../../ui/use-asking';

/** Changing a register by its next version, copying it, taking it out of use. */
export function RegisterActions({ register }: { readonly register: RegisterView }) {
  const { t } = useTranslation('registers');
  const localized = useLocalized();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const ask = useAsking();
  const registers = useRegisters().data?.items;
  const draft = useRegisterVersions(register.code).data?.items.find(({ state }) => state === 'draft');
  const begin = useBeginRegister();
  const retire = useRetireRegister();
  const { definition, formVersionId } = register;
  const title = localized(definition.title);
  const edit = ({ code, id }: Pick<RegisterView, 'code' | 'id'>): void =>
    void navigate(`/registers/${code}/versions/${id}/edit`);
  const copied = ({ 'zh-CN': chinese, en }: RegisterDefinition['title']): RegisterDefinition['title'] => ({
    'zh-CN': t('designer.copyTitle.zh-CN', { title: chinese }),
    ...(en === undefined ? {} : { en: t('designer.copyTitle.en', { title: en }) }),
  });
  const sayWhy = (error: unknown): void => void message.error(problemText(error));
  const copy = (known: readonly RegisterView[]): void => {
    const code = freeCode(
      known.map((one) => one.code),
      'register',
      register.code,
    );
    begin.mutate(
      { code, formVersionId, definition: { ...definition, title: copied(definition.title) } },
      { onSuccess: edit, onError: sayWhy },
    );
  };
  const change = (): void =>
    draft
      ? edit(draft)
      : begin.mutate({ code: register.code, formVersionId, definition }, { onSuccess: edit, onError: sayWhy });
  return (
    <>
      {register.state === 'open' && (
        <Button
          icon={<StopOutlined aria-hidden />}
          loading={retire.isPending}
          onClick={() =>
            ask(
              {
                title: t('designer.retireAsk', { title }),
                content: t('designer.retireMeaning'),
                okText: t('designer.retire'),
                danger: true,
              },
              () => retire.mutate({ id: register.id, revision: register.revision }, { onError: sayWhy }),
            )
          }
        >
          {t('designer.retire')}
        </Button>
      )}
      <Button
        icon={<CopyOutlined aria-hidden />}
        disabled={!registers}
        loading={begin.isPending}
        onClick={() => registers && copy(registers)}
      >
        {t('designer.copy')}
      </Button>
      <Button icon={<EditOutlined aria-hidden />} loading={begin.isPending} onClick={change}>
        {draft ? t('designer.goOnWith', { version: draft.version }) : t('designer.change')}
      </Button>
    </>
  );
}
