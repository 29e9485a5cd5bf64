namespace Kubewright;

/// <summary>
/// Values of the node label <c>nvidia.com/gpu.product</c>, as GPU feature discovery writes them. There is no closed list; any string can be given.
/// </summary>
/// <remarks>
/// Nodes with MIG strategy <c>single</c> have <c>-MIG-</c> and the profile behind the name, and those with time-slicing have <c>-SHARED</c>.
/// </remarks>
public static class GpuProduct
{
    /// <summary><c>NVIDIA-A100-SXM4-40GB</c></summary>
    public const string A100_SXM4_40GB = "NVIDIA-A100-SXM4-40GB";

    /// <summary><c>NVIDIA-A100-SXM4-80GB</c></summary>
    public const string A100_SXM4_80GB = "NVIDIA-A100-SXM4-80GB";

    /// <summary><c>NVIDIA-A100-PCIE-40GB</c></summary>
    public const string A100_PCIE_40GB = "NVIDIA-A100-PCIE-40GB";

    /// <summary><c>NVIDIA-A100-80GB-PCIe</c></summary>
    public const string A100_80GB_PCIe = "NVIDIA-A100-80GB-PCIe";

    /// <summary><c>NVIDIA-H100-80GB-HBM3</c></summary>
    public const string H100_80GB_HBM3 = "NVIDIA-H100-80GB-HBM3";

    /// <summary><c>NVIDIA-H100-PCIe</c></summary>
    public const string H100_PCIe = "NVIDIA-H100-PCIe";

    /// <summary><c>NVIDIA-H200</c></summary>
    public const string H200 = "NVIDIA-H200";

    /// <summary><c>NVIDIA-B200</c></summary>
    public const string B200 = "NVIDIA-B200";

    /// <summary><c>NVIDIA-B300-SXM6-AC</c></summary>
    public const string B300_SXM6_AC = "NVIDIA-B300-SXM6-AC";

    /// <summary><c>NVIDIA-GB200</c></summary>
    public const string GB200 = "NVIDIA-GB200";

    /// <summary><c>NVIDIA-GB300</c></summary>
    public const string GB300 = "NVIDIA-GB300";

    /// <summary><c>NVIDIA-L4</c></summary>
    public const string L4 = "NVIDIA-L4";

    /// <summary><c>NVIDIA-L40S</c></summary>
    public const string L40S = "NVIDIA-L40S";

    /// <summary><c>NVIDIA-A10</c></summary>
    public const string A10 = "NVIDIA-A10";

    /// <summary><c>NVIDIA-A10G</c></summary>
    public const string A10G = "NVIDIA-A10G";

    /// <summary><c>NVIDIA-A30</c></summary>
    public const string A30 = "NVIDIA-A30";

    /// <summary><c>NVIDIA-A40</c></summary>
    public const string A40 = "NVIDIA-A40";

    /// <summary><c>Tesla-T4</c></summary>
    public const string T4 = "Tesla-T4";

    /// <summary><c>Tesla-V100-SXM2-16GB</c></summary>
    public const string V100_SXM2_16GB = "Tesla-V100-SXM2-16GB";

    /// <summary><c>NVIDIA-GeForce-RTX-3090</c></summary>
    public const string RTX_3090 = "NVIDIA-GeForce-RTX-3090";

    /// <summary><c>NVIDIA-GeForce-RTX-5090</c></summary>
    public const string RTX_5090 = "NVIDIA-GeForce-RTX-5090";
}
