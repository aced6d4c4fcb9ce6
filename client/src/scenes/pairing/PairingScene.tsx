import { Loading } from "../../app/Loading.tsx";

export default function PairingScene() {
  return <Loading />;
}
