import { MapPane } from './map-pane.tsx';

export function App() {
  return <MapPane />;
}
