namespace MinutesPortal.Web;

/// <summary>Names the resource files of the interface text: <c>InterfaceText.cy.resx</c> is the Welsh.</summary>
public sealed class InterfaceText;
