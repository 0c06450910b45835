import { PictureOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const largestPicture = 150_000;

interface ImageChoiceProps {
  readonly name: string;
  readonly image: string | undefined;
  readonly onChange: (image: string | undefined) => void;
}

/** The picture of an option. It is kept inside the form, so that showing it asks no other server. */
export function ImageChoice({ name, image, onChange }: ImageChoiceProps) {
  const { t } = useTranslation('designer');
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > largestPicture || !/^image\/(png|jpeg|webp)$/.test(file.type)) {
      void message.error(t('pictureRefused'));
      return;
    }
    const reader = new FileReader();
    reader.onload = () => onChange(typeof reader.result === 'string' ? reader.result : undefined);
    reader.readAsDataURL(file);
  };
  return (
    <>
      <Button
        size="small"
        className="image-choice"
        aria-label={t('pictureOf', { name })}
        icon={image === undefined ? <PictureOutlined /> : <img src={image} alt="" />}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
    </>
  );
}
