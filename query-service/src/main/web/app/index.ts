import './styles/base.css';
import './dateline-app';
import { loadTopics } from './topics';
import { applyTheme } from './theme';

applyTheme();
loadTopics()
  // The pages ask the same service, and say what is wrong with it.
  .catch(() => undefined)
  .then(() => document.body.append(document.createElement('dateline-app')));
