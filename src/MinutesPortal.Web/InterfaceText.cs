namespace MinutesPortal.Web;

/// <summary>Names the resource files that hold the words of the interface: <c>InterfaceText.cy.resx</c> is the Welsh.</summary>
public sealed class InterfaceText;
