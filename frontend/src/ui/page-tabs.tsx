import { Grid, Segmented, Select, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { groupTabs, type GroupedTab } from './tab-groups';

interface PageTab extends GroupedTab {
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

/**
 * The parts of a page: side by side on a desk, in groups with a second line where they are too many for one, and one list on a phone, where
 * most of them would be hidden behind an ellipsis.
 */
export function PageTabs({ label, active, onChange, items, size, className }: PageTabsProps) {
  const wide = Grid.useBreakpoint().md ?? true;
  const groups = groupTabs(items);
  const choice = ({ key, label: name }: PageTab) => ({ value: key, label: name });
  if (!wide)
    return (
      <>
        <Select
          className="page-tabs"
          // All of them are there for whoever looks for one, below what fits too.
          virtual={false}
          listHeight={400}
          aria-label={label}
          value={active}
          onChange={onChange}
          options={groups.map(({ label: name, tabs: [first, ...others] }) =>
            first && others.length === 0
              ? choice(first)
              : { label: name, options: [...(first ? [first] : []), ...others].map(choice) },
          )}
        />
        {items.find(({ key }) => key === active)?.children}
      </>
    );
  const shown = groups.find(({ tabs }) => tabs.some(({ key }) => key === active));
  return (
    <Tabs
      activeKey={shown?.key ?? active}
      // A group opens with its first part.
      onChange={(group) => onChange(groups.find(({ key }) => key === group)?.tabs[0]?.key ?? group)}
      destroyOnHidden
      items={groups.map(({ key, label: name, tabs }) => ({
        key,
        label: name,
        children: (
          <>
            {tabs.length > 1 && (
              <Segmented
                aria-label={name}
                className="tab-group"
                value={active}
                onChange={onChange}
                options={tabs.map(choice)}
              />
            )}
            {tabs.find((tab) => tab.key === active)?.children}
          </>
        ),
      }))}
      {...(size ? { size } : {})}
      className={['tabs-wrap', className].filter(Boolean).join(' ')}
    />
  );
}
