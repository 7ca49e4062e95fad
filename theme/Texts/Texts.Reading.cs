namespace Parents.Theme;

/// <summary>The reading aids, and the pages that are kept on the device.</summary>
public sealed partial class Texts
{
    public string AidsName => Say();

    public string EasySpacing => Say();

    public string KeptErase => Say();

    public string KeptErased => Say();

    public string KeptNone => Say();

    public string KeptTitle => Say();

    public string LargeText => Say();

    public string Listen => Say();

    public string ListenBack => Say();

    public string ListenDone => Say();

    public string ListenFailed => Say();

    public string ListenFast => Say();

    public string ListenGoOn => Say();

    public string ListenHint => Say();

    public string ListenName => Say();

    public string ListenNext => Say();

    public string ListenNormal => Say();

    public string ListenPause => Say();

    public string ListenPaused => Say();

    public string ListenSlow => Say();

    public string ListenStop => Say();
}
