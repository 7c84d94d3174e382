import './ui/tokens.css';
import { startAtlas } from './app/start-atlas.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

startAtlas(root);
