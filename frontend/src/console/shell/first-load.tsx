import { Spin } from 'antd';

/** Until the first page has been downloaded. */
export function FirstLoad() {
  return (
    <div className="gate-wait" aria-busy="true">
      <Spin size="large" />
    </div>
  );
}
