using CustomResources;
using Kubewright;

return await ManifestApp.RunAsync(args, Manifests.Create());
