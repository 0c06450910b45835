import { Pagination } from 'antd';

interface PagerProps {
  readonly page: { readonly page: number; readonly pageSize: number; readonly total: number };
  readonly onChange: (page: number) => void;
}

/** Goes through a list that is no table; nothing where one page holds all. */
export function Pager({ page: { page, pageSize, total }, onChange }: PagerProps) {
  return (
    <Pagination
      size="small"
      hideOnSinglePage
      showSizeChanger={false}
      current={page}
      pageSize={pageSize}
      total={total}
      onChange={onChange}
    />
  );
}
