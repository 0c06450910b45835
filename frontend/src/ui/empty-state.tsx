import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** Why there is nothing, and what would bring something. */
  readonly text: ReactNode;
  /** The button or link that does; only what the account may do. */
  readonly action?: ReactNode;
}

/** A list without entries says what to do instead of showing a blank. */
export function EmptyState({ text, action }: EmptyStateProps) {
  return (
    <div className="surface">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text}>
        {action}
      </Empty>
    </div>
  );
}
