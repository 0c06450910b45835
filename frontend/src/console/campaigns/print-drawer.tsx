import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useAllSubjects } from '../../api/campaigns';
import type { CampaignView, GroupView, SubjectView } from '../../api/models';
import { QueryView } from '../../ui/query-view';

/** What is asked before something is printed for organisations of a campaign. */
export interface PrintProps {
  readonly campaign: CampaignView;
  readonly groups: readonly (Pick<GroupView, 'key' | 'joint'> & { readonly name: string })[];
  readonly open: boolean;
  readonly onClose: () => void;
}

interface PrintDrawerProps extends PrintProps {
  readonly title: string;
  readonly children: (subjects: readonly SubjectView[]) => ReactNode;
}

/** A drawer that knows every organisation of the campaign. */
export function PrintDrawer({ campaign, open, onClose, title, children }: PrintDrawerProps) {
  const subjects = useAllSubjects(campaign.id, open);
  return (
    <Drawer open={open} onClose={onClose} size={520} title={title} destroyOnHidden>
      <QueryView query={subjects}>{children}</QueryView>
    </Drawer>
  );
}
