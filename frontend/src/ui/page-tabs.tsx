import { Grid, Select, Tabs } from 'antd';
import type { ReactNode } from 'react';

interface PageTab {
  readonly key: string;
  readonly label: string;
  readonly children?: ReactNode;
}

interface PageTabsProps {
  /** What the tabs are parts of. */
  readonly label: string;
  readonly active: string;
  readonly onChange: (key: string) => void;
  readonly items: readonly PageTab[];
  readonly size?: 'small';
  readonly className?: string;
}

/** So many stand closer to each other, and on a second line where the first is full, so that none is hidden on a desk. */
const many = 12;
const closer = 18;

/** The parts of a page: side by side on a desk, one list on a phone, where most of them would be hidden behind an ellipsis. */
export function PageTabs({ label, active, onChange, items, size, className }: PageTabsProps) {
  const wide = Grid.useBreakpoint().md ?? true;
  if (wide)
    return (
      <Tabs
        activeKey={active}
        onChange={onChange}
        destroyOnHidden
        items={[...items]}
        {...(items.length > many ? { tabBarGutter: closer } : {})}
        {...(size ? { size } : {})}
        className={['tabs-wrap', className].filter(Boolean).join(' ')}
      />
    );
  return (
    <>
      <Select
        className="page-tabs"
        listHeight={400}
        aria-label={label}
        value={active}
        onChange={onChange}
        options={items.map((item) => ({ value: item.key, label: item.label }))}
      />
      {items.find(({ key }) => key === active)?.children}
    </>
  );
}
