import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Input, InputNumber, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../api/models';
import { useCalendarYear, useReplaceCalendarYear } from '../../api/working-calendar';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { usePermissions } from '../session/session-context';
import { daysIn, textOfFile } from './calendar-file';
import { readCalendar, writeCalendar } from './calendar-lines';

/** Holidays of the office and the weekend days that are worked in their stead, by which notices are counted. */
export function WorkingCalendarPage() {
  const { t } = useTranslation(['releases', 'common']);
  const [year, setYear] = useState(() => new Date().getFullYear());
  const calendar = useCalendarYear(year);
  return (
    <>
      <PageHeader title={t('releases:calendar.title')} description={t('releases:calendar.hint')} />
      <div className="surface stack">
        <label className="field">
          <span>{t('releases:calendar.year')}</span>
          <InputNumber min={1900} max={2200} precision={0} value={year} onChange={(value) => value && setYear(value)} />
        </label>
        <QueryView query={calendar} rows={4}>
          {({ days }) => <YearEditor key={year} year={year} days={days} />}
        </QueryView>
      </div>
    </>
  );
}

function YearEditor({ year, days }: { readonly year: number; readonly days: readonly CalendarDay[] }) {
  const { t } = useTranslation(['releases', 'common']);
  const { message } = App.useApp();
  const may = usePermissions();
  const replace = useReplaceCalendarYear(year);
  const words = { holiday: t('releases:calendar.holiday'), workday: t('releases:calendar.workday') };
  const [text, setText] = useState(() => writeCalendar(days, words));
  const { days: read, faulty } = readCalendar(text, year);
  const counts = {
    holidays: read.filter(({ kind }) => kind === 'holiday').length,
    workdays: read.filter(({ kind }) => kind === 'workday').length,
  };
  if (!may('accounts.manage')) return <p className="prose">{text === '' ? t('releases:calendar.empty') : text}</p>;
  return (
    <div className="stack-tight">
      <label className="stack-tight">
        {t('releases:calendar.lines')}
        <Input.TextArea
          rows={12}
          value={text}
          onChange={({ target }) => setText(target.value)}
          placeholder={t('releases:calendar.example')}
        />
      </label>
      <div>
        <Upload
          accept=".csv,.txt"
          showUploadList={false}
          beforeUpload={(file) => {
            void textOfFile(file).then((content) => setText(daysIn(content)));
            return false;
          }}
        >
          <Button icon={<UploadOutlined />}>{t('releases:calendar.file')}</Button>
        </Upload>
      </div>
      <p role="status" className={faulty.length > 0 ? 'bad-text' : 'quiet'}>
        {faulty.length > 0
          ? t('releases:calendar.faulty', { lines: faulty.join(t('releases:listComma')) })
          : t('releases:calendar.read', counts)}
      </p>
      <ProblemAlert error={replace.error} />
      <div className="step-foot">
        <Button
          type="primary"
          disabled={faulty.length > 0}
          loading={replace.isPending}
          onClick={() => replace.mutate(read, { onSuccess: () => void message.success(t('common:saved')) })}
        >
          {t('common:save')}
        </Button>
      </div>
    </div>
  );
}
