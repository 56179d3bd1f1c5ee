#include "CResources.h"

static const unsigned char guideApiKeys[] = {
#embed "guide/api-keys.md"
};
static const unsigned char guideConnection[] = {
#embed "guide/connection.md"
};
static const unsigned char guideDocument[] = {
#embed "guide/document.md"
};
static const unsigned char guideDocuments[] = {
#embed "guide/documents.md"
};
static const unsigned char guideLevelCaptions[] = {
#embed "guide/level-captions.json"
};
static const unsigned char guideLevel[] = {
#embed "guide/level.md"
};
static const unsigned char guideLevels[] = {
#embed "guide/levels.md"
};
static const unsigned char guideProof[] = {
#embed "guide/proof.md"
};
static const unsigned char guideReview[] = {
#embed "guide/review.md"
};
static const unsigned char guideStart[] = {
#embed "guide/start.md"
};
static const unsigned char guideWebhook[] = {
#embed "guide/webhook.md"
};
static const unsigned char helpAbout[] = {
#embed "help/about.md"
};
static const unsigned char helpBackOffice[] = {
#embed "help/back-office.md"
};
static const unsigned char helpCheck[] = {
#embed "help/check.md"
};
static const unsigned char helpClientRights[] = {
#embed "help/client-rights.md"
};
static const unsigned char helpClientTests[] = {
#embed "help/client-tests.md"
};
static const unsigned char helpDocumentGroups[] = {
#embed "help/document-groups.md"
};
static const unsigned char helpDocumentTypes[] = {
#embed "help/document-types.md"
};
static const unsigned char helpExternalConnections[] = {
#embed "help/external-connections.md"
};
static const unsigned char helpGuide[] = {
#embed "help/guide.md"
};
static const unsigned char helpHistory[] = {
#embed "help/history.md"
};
static const unsigned char helpLevels[] = {
#embed "help/levels.md"
};
static const unsigned char helpLocalization[] = {
#embed "help/localization.md"
};
static const unsigned char helpOperators[] = {
#embed "help/operators.md"
};
static const unsigned char helpOperatorGroups[] = {
#embed "help/operator-groups.md"
};
static const unsigned char languages[] = {
#embed "languages.json"
};
static const unsigned char providersIdenfyConnection[] = {
#embed "providers/IdenfyConnection.json"
};
static const unsigned char providersShuftiPro[] = {
#embed "providers/ShuftiPro.json"
};
static const unsigned char providersSumSubstance[] = {
#embed "providers/SumSubstance.json"
};
static const unsigned char wizards[] = {
#embed "wizards.json"
};

#define RESOURCE(name, bytes) {name, bytes, sizeof bytes}

static const KycResource resources[] = {
    RESOURCE("guide/api-keys.md", guideApiKeys),
    RESOURCE("guide/connection.md", guideConnection),
    RESOURCE("guide/document.md", guideDocument),
    RESOURCE("guide/documents.md", guideDocuments),
    RESOURCE("guide/level-captions.json", guideLevelCaptions),
    RESOURCE("guide/level.md", guideLevel),
    RESOURCE("guide/levels.md", guideLevels),
    RESOURCE("guide/proof.md", guideProof),
    RESOURCE("guide/review.md", guideReview),
    RESOURCE("guide/start.md", guideStart),
    RESOURCE("guide/webhook.md", guideWebhook),
    RESOURCE("help/about.md", helpAbout),
    RESOURCE("help/back-office.md", helpBackOffice),
    RESOURCE("help/check.md", helpCheck),
    RESOURCE("help/client-rights.md", helpClientRights),
    RESOURCE("help/client-tests.md", helpClientTests),
    RESOURCE("help/document-groups.md", helpDocumentGroups),
    RESOURCE("help/document-types.md", helpDocumentTypes),
    RESOURCE("help/external-connections.md", helpExternalConnections),
    RESOURCE("help/guide.md", helpGuide),
    RESOURCE("help/history.md", helpHistory),
    RESOURCE("help/levels.md", helpLevels),
    RESOURCE("help/localization.md", helpLocalization),
    RESOURCE("help/operators.md", helpOperators),
    RESOURCE("help/operator-groups.md", helpOperatorGroups),
    RESOURCE("languages.json", languages),
    RESOURCE("providers/IdenfyConnection.json", providersIdenfyConnection),
    RESOURCE("providers/ShuftiPro.json", providersShuftiPro),
    RESOURCE("providers/SumSubstance.json", providersSumSubstance),
    RESOURCE("wizards.json", wizards),
};

static const size_t count = sizeof resources / sizeof resources[0];

size_t kycResourceCount(void) { return count; }

KycResource kycResourceAt(size_t index) { return resources[index < count ? index : 0]; }
