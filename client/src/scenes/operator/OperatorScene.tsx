import { Loading } from "../../app/Loading.tsx";

export default function OperatorScene() {
  return <Loading />;
}
