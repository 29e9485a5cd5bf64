using Kubewright;
using KubewrightApp;

return await ManifestApp.RunAsync(args, Manifests.Create());
