import { installTrustedHtml } from '../ui/trusted-html';

// Before SurveyJS, which writes its icons into the page as soon as it is there.
installTrustedHtml();
