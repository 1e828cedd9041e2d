import './styles/base.css';
import './dateline-app';
import { loadTopics } from './topics';
import { applyTheme } from './theme';

applyTheme();
loadTopics().finally(() => document.body.append(document.createElement('dateline-app')));
