import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';

interface FileDropProps {
  /** Ends of names, `.xlsx,.csv`. */
  readonly accept: string;
  readonly disabled: boolean;
  /** What is asked for, or what has been chosen. */
  readonly label: string;
  readonly onChoose: (file: File) => void;
}

/** Where one file is dropped or chosen; what is done with it is up to whoever asks. */
export function FileDrop({ accept, disabled, label, onChoose }: FileDropProps) {
  return (
    <Upload.Dragger
      accept={accept}
      maxCount={1}
      showUploadList={false}
      disabled={disabled}
      beforeUpload={(chosen) => {
        onChoose(chosen);
        return Upload.LIST_IGNORE;
      }}
    >
      <p>
        <InboxOutlined style={{ fontSize: 32 }} aria-hidden="true" />
      </p>
      <p>{label}</p>
    </Upload.Dragger>
  );
}
