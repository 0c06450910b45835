import { Button, Tree, type TreeDataNode } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitView } from '../../api/models';
import { fetchUnits, useUnits } from '../../api/units';
import { QueryView } from '../../ui/query-view';

interface UnitTreeProps {
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
}

/** The territorial tree; branches are fetched when they are opened. */
export function UnitTree({ selected, onSelect }: UnitTreeProps) {
  const { t } = useTranslation('organisations');
  const [children, setChildren] = useState<ReadonlyMap<string, readonly UnitView[]>>(new Map());
  // The upper levels are few; whoever has no parent among them is a root of what this account may see.
  const upper = useUnits({ pageSize: 200, sort: 'code' });
  const roots = useMemo(() => {
    const items = upper.data?.items ?? [];
    const known = new Set(items.map(({ id }) => id));
    return items.filter(({ parent }) => parent === null || !known.has(parent.id));
  }, [upper.data]);

  const node = (unit: UnitView): TreeDataNode => {
    const loaded = children.get(unit.id);
    return {
      key: unit.id,
      title: unit.childCount > 0 ? `${unit.name}（${unit.childCount}）` : unit.name,
      isLeaf: unit.childCount === 0,
      ...(loaded ? { children: loaded.map(node) } : {}),
    };
  };
  const load = async (id: string): Promise<void> => {
    if (children.has(id)) return;
    const page = await fetchUnits({ parentId: id, pageSize: 200, sort: 'code' });
    setChildren((current) => new Map([...current, [id, page.items]]));
  };

  return (
    <QueryView query={upper}>
      {() => (
        <>
          <Button
            type="link"
            className="tree-all"
            aria-pressed={selected === undefined}
            onClick={() => onSelect(undefined)}
          >
            {t('showAll')}
          </Button>
          <Tree
            blockNode
            defaultExpandedKeys={roots.map(({ id }) => id)}
            treeData={roots.map(node)}
            selectedKeys={selected ? [selected] : []}
            loadData={(item) => load(String(item.key))}
            onSelect={(keys) => onSelect(keys[0] === undefined ? undefined : String(keys[0]))}
          />
        </>
      )}
    </QueryView>
  );
}
