using Kubewright;
using LlamaFinetune;

return await ManifestApp.RunAsync(args, Manifests.Create());
